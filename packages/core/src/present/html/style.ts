/** The style sheet of the page: system fonts, light or dark as the reader's screen is, and no colour without a sign beside it. */
export const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2430; --soft: #566070; --line: #b9c1cc; --pale: #f4f6f8; --stripe: #eef0f3; --part: #fff7df; --on: #fff;
  --red: #b3261e; --reddish: #fde3e1; --amber: #855600; --amberish: #fdeccb; --blue: #1f5f99; --bluish: #dfecf8; --green: #1d6b3a; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 62rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
  font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
html[lang="en"] body { font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.1rem; line-height: 1.4; color: var(--soft); font-weight: 600; }
h2 { margin: 0 0 .6rem; font-size: 1.55rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .6rem; font-size: 1.05rem; }
a { color: inherit; text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
ul, ol { margin: 0; padding-left: 1.4rem; }
.counts { margin: 0 0 1.25rem; color: var(--soft); }
article { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 3px solid var(--ink); }
.verdict { margin: 0 0 .9rem; padding: .55rem .9rem; border-left: 5px solid var(--tone); background: var(--tint); color: var(--tone); font-weight: 700; font-size: 1.05rem; }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; color: var(--soft); font-size: .9rem; }
.meta div { display: flex; gap: .5rem; }
.meta dt { flex: none; }
.meta dd { margin: 0; color: var(--ink); }
.findings { list-style: none; padding: 0; display: grid; gap: .75rem; }
.findings > li { position: relative; min-width: 0; padding: .7rem 1rem .75rem 3.2rem; background: var(--pale); border-left: 5px solid var(--tone); break-inside: avoid; }
.findings p { margin: .15rem 0; }
.number { position: absolute; left: .9rem; top: .8rem; min-width: 1.5rem; padding: 0 .35rem; border-radius: .8rem; background: var(--tone); color: var(--on); text-align: center; font-weight: 700; line-height: 1.5rem; font-size: .85rem; }
.grade { color: var(--tone); font-weight: 700; }
.what { font-weight: 600; }
.detail { color: var(--soft); font-size: .9rem; }
.repairs { font-size: .95rem; }
:target { outline: 3px solid var(--blue); outline-offset: 2px; }
.error { --tone: var(--red); --tint: var(--reddish); } .warning { --tone: var(--amber); --tint: var(--amberish); } .info { --tone: var(--blue); --tint: var(--bluish); } .sound { --tone: var(--green); --tint: var(--pale); }
.scroll { margin: 0 0 1.25rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .82rem; line-height: 1.35; }
caption { padding: 0 0 .4rem; text-align: left; font-weight: 700; font-size: .95rem; }
th, td { padding: .3rem .35rem; border: 1px solid var(--line); text-align: center; }
th { background: var(--pale); font-weight: 500; overflow-wrap: break-word; hyphens: auto; }
th[scope="row"] { text-align: left; }
th[scope="rowgroup"] { width: 8em; }
.applications { min-width: 46rem; } .remedies { min-width: 44rem; } .disclosure { min-width: 26rem; } .overview { min-width: 34rem; }
.applications td { width: 7.6%; }
.remedies td { width: 6.66%; }
td { min-width: 2.2em; font-variant-numeric: tabular-nums; }
td a { color: inherit; text-decoration: none; }
.involved { background: var(--part); }
.broken, .doubtful { background: var(--tint); color: var(--tone); font-weight: 700; outline: 2px solid var(--tone); outline-offset: -2px; }
[data-finding]::after { content: attr(data-finding); display: inline-block; margin-left: .25em; padding: 0 .35em; border-radius: .6em; background: var(--tone); color: var(--on); font-size: .72em; font-weight: 700; line-height: 1.45; vertical-align: .35em; }
[data-state]::before { content: attr(data-state); color: var(--soft); font-size: .85em; font-weight: 400; }
[data-state]:not(:empty)::before { margin-right: .25em; }
.blank, .absent { background: repeating-linear-gradient(135deg, var(--paper) 0 5px, var(--stripe) 5px 7px); }
.doubtful { outline-style: dashed; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; margin: 0 0 1rem; color: var(--soft); font-size: .85rem; }
.legend span { display: inline-block; min-width: 2.4em; margin-right: .4em; padding: 0 .3em; border: 1px solid var(--line); text-align: center; }
.overview td:nth-child(-n+2) { text-align: left; }
.overview a { text-decoration: underline; }
.overview .zero { color: var(--soft); }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) {
  body { padding: 1rem .9rem 2rem; }
  h2 { font-size: 1.3rem; }
  .findings > li { padding: .7rem .8rem; }
  .number { left: .8rem; top: .7rem; }
  .what { padding-left: 2.1rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #14181f; --ink: #e6e9ee; --soft: #a7b1be; --line: #414b59; --pale: #1d232c; --stripe: #232b36; --part: #37301a; --on: #14181f;
    --red: #ff9d94; --reddish: #4b1d1b; --amber: #f2bd5c; --amberish: #43310f; --blue: #8cc3f5; --bluish: #16324c; --green: #86d6a1; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  table { font-size: 8pt; min-width: 0 !important; }
  .scroll { overflow: visible; }
  table:not(.overview), tr { break-inside: avoid; }
  h2, h3, caption, .verdict, .legend { break-after: avoid; }
  article + article { break-before: page; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
