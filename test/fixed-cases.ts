import fc from 'fast-check';

// The same cases on every machine, so that a test passes or fails for what it tests; GOUJI_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['GOUJI_SEED'] ?? 20_210_926) });
