/** The width of every chart in pixels. Its letters are large enough to be read when it is shrunk to a phone. */
export const WIDTH = 720;
export const MARGIN = 28;

export const SIZES = { title: 26, subtitle: 17, label: 17, note: 15 } as const;

export const FONT = 'Noto Sans Hans';

/** The fonts to draw with; the first is ours, the others are for whoever opens an SVG without it. */
export const FONTS = `'${FONT}','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif`;

export const COLOURS = {
  ink: '#1b1f24',
  soft: '#57606a',
  faint: '#e3e7ec',
  line: '#aab2bd',
  alarm: '#a8480a',
  paper: '#ffffff',
} as const;

/** Colours that differ in lightness as well as hue, so that the colour-blind tell them apart; lines differ in their marks too. */
export const SERIES = [
  '#0b5fa5',
  '#e08a00',
  '#00866b',
  '#b3447f',
  '#5aa9e6',
  '#7a5200',
  '#8d6bd1',
  '#444b54',
];

export const SYMBOLS = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'emptyCircle',
  'emptyRect',
  'emptyTriangle',
  'emptyDiamond',
];
