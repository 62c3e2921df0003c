import type { Glyph, PageContent, Rule } from './page.ts';

// Rules shorter than this say little about how the page lies.
const LONG = 60;
// Degrees: less is the rounding of coordinates, more is a drawing.
const LEAST = 0.03;
const MOST = 3;

/** Turns a page that lies slightly askew, as scans do, so that its lines are level. */
export function straighten(page: PageContent): PageContent {
  const angle = skewOf(page.rules);
  if (Math.abs(angle) < (LEAST * Math.PI) / 180) return page;
  const turn = turning(-angle, page.width / 2, page.height / 2);
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) => turnGlyph(glyph, turn)),
    rules: page.rules.map((rule) => turnRule(rule, turn)),
    areas: page.areas.map((area) => turnRule(area, turn)),
  };
}

/** The angle in radians at which the long rules lie on average, by length; 0 where there are none. */
function skewOf(rules: Rule[]): number {
  let sum = 0;
  let weight = 0;
  for (const rule of rules) {
    const dx = rule.x1 - rule.x0;
    const dy = rule.y1 - rule.y0;
    const length = dx === 0 || dy === 0 ? Math.abs(dx + dy) : Math.hypot(dx, dy);
    if (length < LONG) continue;
    const angle = Math.abs(dx) > Math.abs(dy) ? Math.atan(dy / dx) : -Math.atan(dx / dy);
    if (Math.abs(angle) > (MOST * Math.PI) / 180) continue;
    sum += angle * length;
    weight += length;
  }
  return weight > 0 ? sum / weight : 0;
}

type Turn = (x: number, y: number) => [number, number];

function turning(angle: number, cx: number, cy: number): Turn {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return (x, y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}

function turnGlyph(glyph: Glyph, turn: Turn): Glyph {
  const [x0, y] = turn(glyph.x0, glyph.y);
  return { ...glyph, x0, x1: x0 + glyph.x1 - glyph.x0, y };
}

function turnRule(rule: Rule, turn: Turn): Rule {
  const [x0, y0] = turn(rule.x0, rule.y0);
  const [x1, y1] = turn(rule.x1, rule.y1);
  return { x0, y0, x1, y1 };
}
