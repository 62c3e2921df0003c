import { type Answer, chartOf, drawPng } from '@gouji/core';

/** Draws the figures of an answer as a PNG; undefined for an answer that there is nothing to draw of. */
export type Draw = (answer: Answer) => Promise<Uint8Array | undefined>;

/** Draws with the charts of the core. */
export const draw: Draw = async (answer) => {
  const chart = chartOf(answer);
  return chart && drawPng(chart);
};

/** Whether an answer has figures of which a picture says more than the text. */
export const isDrawable = (answer: Answer): boolean => chartOf(answer) !== undefined;
