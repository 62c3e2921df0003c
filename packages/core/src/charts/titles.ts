import type { Chart } from './chart.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (one) => `&#${one.codePointAt(0) ?? 0};`);

// <path d="…" ecmeta_series_index="0" ecmeta_data_index="3" ecmeta_ssr_type="chart"></path>
const ELEMENT = /<(?<tag>\w+)(?<rest>[^>]*?)>(?=<\/\k<tag>>)/gu;
const META = /\s?ecmeta_(?<key>\w+)="(?<value>[^"]*)"/gu;

// Styles for a pointer, which here has nothing to do; their names count all drawings of the process.
const HOVER = /<style[^>]*>[^]*?<\/style>| class="zr\d+-cls-\d+"/gu;

/** Gives an SVG its title and description, and each bar and point the words of its figure. */
export function titled(svg: string, chart: Chart): string {
  const shown = new Set<string>();
  const named = svg
    .replace(ELEMENT, (element, tag: string, rest: string) => {
      const meta = Object.fromEntries(
        [...rest.matchAll(META)].map(({ groups }) => [groups?.['key'], groups?.['value']]),
      );
      const [series, at] = [meta['series_index'], meta['data_index']];
      const point = at === undefined ? undefined : chart.series[Number(series)]?.points[Number(at)];
      if (!point || point.value === null || shown.has(point.title)) return element;
      shown.add(point.title);
      return `<${tag}${rest}><title>${escaped(point.title)}</title>`;
    })
    .replaceAll(META, '')
    .replaceAll(HOVER, '')
    .replaceAll(/\bzr\d+-/gu, 'chart-');
  const all = chart.series.flatMap(({ points }) => points.map(({ title }) => title));
  const about = `<title>${escaped(chart.title)}</title><desc>${escaped([chart.subtitle, ...all, ...chart.notes].join('\n'))}</desc>`;
  return named.replace(/<svg[^>]*>/u, (start) => `${start.slice(0, -1)} role="img">${about}`);
}
