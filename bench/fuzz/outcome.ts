import { analyse, checkReport, GoujiError, readDocument, readSources, type SourceFile } from '@gouji/core';

/** What became of a case: read, or the code with which it was refused, or broken, and then how. */
export type Told = { outcome: string; fault?: string };

/** Reads, parses and checks a file; of every fourth case the document by itself, too. */
export async function read(file: SourceFile, number: number): Promise<Told> {
  try {
    if (number % 4 === 0) await readDocument(file);
    checkReport(await analyse(file));
    return { outcome: 'read' };
  } catch (error) {
    return told(error);
  }
}

const MOST_READ = 2;

/** Takes out all members of a file that holds files and reads the first few. What is worst among them is the outcome. */
export async function open({ bytes }: SourceFile, number: number): Promise<Told> {
  const outcomes: Told[] = [];
  try {
    for await (const member of readSources(['-'], one(bytes))) {
      if ('error' in member) outcomes.push(told(member.error));
      else if (outcomes.length < MOST_READ) outcomes.push(await read(member.file, number));
    }
  } catch (error) {
    return told(error);
  }
  const worst = outcomes.find(({ fault }) => fault) ?? outcomes.find(({ outcome }) => outcome !== 'read');
  return worst ?? outcomes[0] ?? { outcome: 'broken', fault: 'neither a member nor an error came' };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function told(error: unknown): Told {
  if (error instanceof GoujiError && error.code !== 'internal') return { outcome: error.code };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return {
    outcome: 'broken',
    fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  };
}
