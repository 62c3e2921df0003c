/** The style sheet of the page: system fonts, no colours that printing in black would lose without a sign beside them. */
export const style = `
:root { --ink: #1c2430; --soft: #5b6675; --line: #b9c1cc; --pale: #f4f6f8; --error: #b3261e; --warning: #8a5a00; --info: #1f5f99; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 62rem; color: var(--ink); background: #fff;
  font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
html[lang="en"] body { font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 0 0 .5rem; font-size: 1.3rem; line-height: 1.35; }
h3 { margin: 1.75rem 0 .6rem; font-size: 1.05rem; }
a { color: inherit; }
ul, ol { margin: 0; padding-left: 1.4rem; }
.counts { margin: 0 0 1.25rem; color: var(--soft); }
article { margin-top: 2rem; padding-top: 1.5rem; border-top: 3px solid var(--ink); }
.meta { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; color: var(--soft); font-size: .9rem; }
.meta div { display: flex; gap: .5rem; }
.meta dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
.findings { list-style: none; padding: 0; display: grid; gap: .75rem; }
.findings > li { position: relative; padding: .7rem 1rem .75rem 3.2rem; background: var(--pale); border-left: 5px solid var(--tone); break-inside: avoid; }
.findings p { margin: .15rem 0; }
.number { position: absolute; left: .9rem; top: .8rem; min-width: 1.5rem; padding: 0 .35rem; border-radius: .8rem; background: var(--tone); color: #fff; text-align: center; font-weight: 700; line-height: 1.5rem; font-size: .85rem; }
.grade { color: var(--tone); font-weight: 700; }
.what { font-weight: 600; }
.detail { color: var(--soft); font-size: .9rem; }
.repairs { font-size: .95rem; }
.error { --tone: var(--error); --tint: #fde3e1; } .warning { --tone: var(--warning); --tint: #fdeccb; } .info { --tone: var(--info); --tint: #dfecf8; }
table { width: 100%; margin: 0 0 1.25rem; border-collapse: collapse; font-size: .82rem; line-height: 1.35; }
caption { padding: 0 0 .4rem; text-align: left; font-weight: 700; font-size: .95rem; }
th, td { padding: .3rem .35rem; border: 1px solid var(--line); text-align: center; }
th { background: var(--pale); font-weight: 500; }
th[scope="row"] { text-align: left; }
th { overflow-wrap: break-word; hyphens: auto; }
th[scope="rowgroup"] { width: 8em; }
.applications td { width: 7.6%; }
.remedies td { width: 6.66%; }
td { min-width: 2.2em; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
td a { color: inherit; text-decoration: none; }
.involved { background: #fff7df; }
.broken, .doubtful { background: var(--tint); color: var(--tone); font-weight: 700; outline: 2px solid var(--tone); outline-offset: -2px; }
[data-finding]::after { content: attr(data-finding); display: inline-block; margin-left: .25em; padding: 0 .3em; border-radius: .6em; background: var(--tone); color: #fff; font-size: .68em; font-weight: 700; line-height: 1.45; vertical-align: .35em; }
[data-state]::before { content: attr(data-state); color: #8a93a0; font-size: .85em; font-weight: 400; }
[data-state]:not(:empty)::before { margin-right: .25em; }
.blank, .absent { background: repeating-linear-gradient(135deg, #fff 0 5px, #eef0f3 5px 7px); }
.doubtful { outline-style: dashed; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; margin: 0 0 1rem; color: var(--soft); font-size: .85rem; }
.legend span { display: inline-block; min-width: 2.4em; margin-right: .4em; padding: 0 .3em; border: 1px solid var(--line); text-align: center; }
.overview td:nth-child(-n+2) { text-align: left; }
.overview .zero { color: #9aa3af; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  table { font-size: 8pt; }
  table:not(.overview), tr { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  article + article { break-before: page; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
