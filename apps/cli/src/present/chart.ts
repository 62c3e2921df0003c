import type { Answer, Chart } from '@gouji/core';
import type { Core, Parts } from '../io.ts';
import type { Call, OptionSpec } from '../subcommand.ts';
import { UsageError } from '../usage.ts';
import { write, writeLines } from './out.ts';
import { withOutput } from './output-file.ts';

const drawings: Record<string, (core: Core, chart: Chart) => Promise<string | Uint8Array>> = {
  png: (core, chart) => core.drawPng(chart),
  svg: (core, chart) => core.drawSvg(chart),
};

const drawingFor = (path: string) => drawings[/\.(\w+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''];

/** The file to draw a chart into; its ending says in which format. */
export const chartOption: OptionSpec = {
  flags: '--chart <file>',
  parse: (flag, value, text) => {
    if (drawingFor(value)) return value;
    throw new UsageError(text.usage.chart(flag, value, Object.keys(drawings)));
  },
};

/** Draws the chart of an answer into a file, and says so or that there is nothing to draw, on standard error; whether it was drawn. */
export async function drawChart(
  call: Call<object, keyof Parts>,
  answer: Answer,
  path: string,
): Promise<boolean> {
  const { io, text } = call;
  const core = await call.core('all');
  const chart = core.chartOf(answer);
  const draw = drawingFor(path);
  if (!chart || !draw) {
    await writeLines(io.stderr, [text.answer.noChart(path)]);
    return false;
  }
  const picture = await draw(core, chart);
  await withOutput(call, path, (output) => write(output, picture));
  await writeLines(io.stderr, [text.answer.chart(path)]);
  return true;
}
