// node --conditions=source bench/generate.ts --out FOLDER: writes invented reports; the same options write the same bytes.
import { parseArgs } from 'node:util';
import { formats, writeBatch } from './generate/write.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    agencies: { type: 'string', default: '100' },
    years: { type: 'string', default: '2019-2024' },
    formats: { type: 'string', default: 'html' },
    errors: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) {
  process.stderr.write(
    `--out FOLDER [--agencies 100] [--years 2019-2024] [--formats ${Object.keys(formats).join(',')}] [--errors 0.02] [--seed 1]\n`,
  );
  process.exit(2);
}
const [from = 2019, to = from] = values.years.split('-').map(Number);
let written = 0;
for (const _ of writeBatch(values.out, {
  seed: Number(values.seed),
  agencies: Number(values.agencies),
  years: Array.from({ length: to - from + 1 }, (_, i) => from + i),
  errors: Number(values.errors),
  formats: values.formats.split(','),
})) {
  written += 1;
}
process.stdout.write(`${written} reports in ${values.out}\n`);
