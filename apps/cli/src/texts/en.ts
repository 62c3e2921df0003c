export type CommandName = 'parse' | 'check' | 'ingest' | 'show' | 'ask' | 'export' | 'rules';

/** What the help of a command says: its options by their long flag, and examples as command and purpose. */
export type CommandTexts = {
  summary: string;
  description: string;
  arguments: Record<string, string>;
  options: Record<string, string>;
  examples: [command: string, purpose: string][];
};

/** How much of a table is not drawn. */
type Omitted = { quietRows: number; quietColumns: number; more: number };

const s = (count: number): string => (count === 1 ? '' : 's');
const PATHS = 'files, folders with everything below them, or globs; - is standard input';
const YEAR = 'a year, or a span such as 2019-2021';
const PLACE = 'a place by name or code, with everything below it';

const commands: Record<CommandName, CommandTexts> = {
  parse: {
    summary: 'print reports as JSON',
    description:
      'Reads reports and prints every cell with its state and address: one report as indented JSON, several as one JSON per line.',
    arguments: { path: PATHS },
    options: {},
    examples: [
      ['gouji parse report.html', 'one report'],
      ['gouji parse reports/ > reports.ndjson', 'a folder, one report per line'],
      ['gouji parse - < report.txt', 'standard input'],
    ],
  },
  check: {
    summary: 'say what does not add up in reports',
    description:
      'Checks reports against every rule. Reports of one agency on several years are also checked against each other.\n' +
      'Exit code: 0 nothing at or above --fail-on, 1 something, or a file that is named cannot be read, 2 wrong usage or nothing readable. Of what folders and globs hold, what cannot be read is told and left out.',
    arguments: { path: PATHS },
    options: {
      '--format': 'how to print the findings',
      '--json': 'the same as --format json',
      '--out': 'write to a file; by default to standard output',
      '--config': 'the configuration; by default the nearest gouji.config.json, from here upwards',
      '--baseline': 'a file of known findings, which are left out: only what is new is told',
      '--update-baseline': 'write what is found now to the file of --baseline, and list nothing',
      '--expect': 'a list of the agencies that are to file (CSV: name, code): who is missing',
      '--fail-on': 'the least severity that makes the exit code 1; by default as configured, else error',
    },
    examples: [
      ['gouji check report.html', 'before publishing'],
      ["gouji check 'reports/**/*.html' --json", 'many at once, for a program'],
      ['gouji check 2019.txt 2020.txt --fail-on warning', 'two years against each other, strictly'],
      ['gouji check report.html --format html --out findings.html', 'a page to mail to who wrote it'],
      ['gouji check reports/ --format xlsx --out findings.xlsx', 'a workbook with one row per finding'],
      ['gouji check reports/ --expect agencies.csv', 'who has not filed'],
      ['gouji check reports/ --baseline known.ndjson --update-baseline', 'note what is wrong now'],
      ['gouji check reports/ --baseline known.ndjson', 'from then on only what is new'],
      ['gouji check reports/ --format sarif --config strict.json > findings.sarif', 'for code scanning'],
    ],
  },
  ingest: {
    summary: 'keep reports in the store',
    description:
      'Reads, checks and keeps reports. What is in the store already is passed over, so a run that was broken off is simply started again.',
    arguments: { path: PATHS },
    options: {
      '--jobs': 'how many processes read; by default as many as there are cores',
      '--config': 'the configuration; by default the nearest gouji.config.json, from here upwards',
      '--errors': 'write what could not be read into a file, one JSON line each: path, code, message',
      '--resume':
        'pass over files that an earlier run told of, kept or not, and that are the same by path, size and time of change',
      '--json': 'one JSON line per file',
    },
    examples: [
      ['gouji ingest reports/', 'keep a folder in ./gouji.db'],
      ['gouji ingest reports/ --store panel.db --jobs 4', 'in another store, with four processes'],
      ['gouji ingest reports/ --resume --errors errors.ndjson', 'go on where a run was broken off'],
      ['gouji ingest reports/ --json', 'what became of each file, for a program'],
    ],
  },
  show: {
    summary: 'list the reports kept, or show one',
    description:
      'Without arguments, lists the reports in the store. With an id, or an agency and a year, prints the three tables as published and what was found: when it was kept or, where there is a configuration, anew as configured.',
    arguments: {
      report: 'the id of a report, or an agency or part of its name',
      year: 'the year of the report',
    },
    options: {
      '--year': YEAR,
      '--place': PLACE,
      '--form': 'the edition of the form',
      '--limit': 'list at most so many reports',
      '--config': 'the configuration; by default the nearest gouji.config.json, from here upwards',
      '--json': 'print JSON',
    },
    examples: [
      ['gouji show', 'what is in the store'],
      ['gouji show --place 山东 --year 2020', 'the reports of a province on one year'],
      ['gouji show 淄博市公安局 2020', 'one report'],
    ],
  },
  ask: {
    summary: 'answer a question about the reports kept',
    description:
      'Answers a question in Chinese or English, and says whose figure it is and where it is printed.',
    arguments: { question: 'the question' },
    options: {
      '--json': 'print JSON',
      '--explain': 'also say how the question was understood',
      '--chart': 'also draw a series, a ranking or a comparison into this file, .png or .svg',
    },
    examples: [
      ['gouji ask "How many applications did the Zibo police receive in 2020?"', 'one figure'],
      ['gouji ask "2020年哪家公安局收到申请最多？" --explain', 'a ranking, and how the question was read'],
      ['gouji ask "2020年哪家公安局收到申请最多？" --chart ranking.png', 'a ranking as a picture'],
      ['gouji ask "淄博市公安局2020年收到多少件申请？" --json', 'for a program'],
    ],
  },
  export: {
    summary: 'write the reports kept as CSV, Parquet or JSON',
    description:
      'csv: one line per cell. csv-wide: one line per report and one column per cell; what is not a number is empty and named in the column notNumber. parquet and parquet-wide: the same tables as Parquet. ndjson: whole reports, one per line. Beside a file a datapackage.json tells its columns, units, states and sources.',
    arguments: {},
    options: {
      '--format': 'what to write',
      '--out': 'write to a file; by default to standard output',
      '--bom': 'begin CSV with a byte order mark, for Excel',
      '--agency': 'an agency or part of its name',
      '--place': PLACE,
      '--year': YEAR,
      '--form': 'the edition of the form',
    },
    examples: [
      ['gouji export --format csv-wide --out panel.csv --bom', 'a panel that Excel opens'],
      ['gouji export --format csv --year 2019-2020', 'every cell of two years, with its address'],
      ['gouji export --format parquet --out cells.parquet', 'every cell, for DuckDB, pandas or R'],
      ['gouji export --format ndjson --place 山东', 'the whole reports of a province'],
    ],
  },
  rules: {
    summary: 'list the rules, look for some, or explain one',
    description:
      'Without an argument, lists the rules. With an id, says why it is so, what to do, and shows examples; with another word, lists the rules that it is found in.',
    arguments: { id: 'the id of a rule, or a word to look for' },
    options: { '--json': 'print JSON' },
    examples: [
      ['gouji rules', 'all rules'],
      ['gouji rules applications-balance', 'one rule'],
      ['gouji rules carried', 'the rules that speak of what is carried over'],
      ['gouji rules --json', 'for a program'],
    ],
  },
};

/** Everything that the command line says, in English. */
export const en = {
  commands,
  program: {
    description:
      "Reads China's annual reports on open government information, checks that their figures agree, keeps them and answers questions about them.",
    options: {
      '--lang': 'the language; by default that of the system',
      '--store': 'the store: a file; by default $GOUJI_STORE, else ./gouji.db',
      '--debug': 'show where an error came from',
      '--version': 'print the version',
      '--help': 'print this help',
    },
    help: 'print the help of a command',
    exitCodes: [
      [0, 'all is well'],
      [1, 'something was found, or some of the files could not be read'],
      [2, 'wrong usage, a path that is not there, or nothing that could be read'],
      [70, 'a fault of ours'],
      [74, 'something could not be written'],
      [130, 'stopped with Ctrl-C'],
      [141, 'whoever reads our output stopped reading'],
    ] as [code: number, meaning: string][],
    examples: [
      ['gouji check report.html', 'what does not add up in a report'],
      ['gouji ingest reports/', 'keep a folder of reports'],
      ['gouji ask "How many applications did the Zibo police receive in 2020?"', 'ask the reports kept'],
    ] as [command: string, purpose: string][],
  },
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Global options:',
    'Commands:': 'Commands:',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
    optionsPlaceholder: '[options]',
    commandPlaceholder: '[command]',
    note: (parts: string[]) => ` (${parts.join('; ')})`,
    choices: (choices: readonly string[]) => choices.join(', '),
    fallback: (value: string) => `default: ${value}`,
  },
  usage: {
    unknownOption: (seen: string) => `there is no option ${seen}.`,
    unknownCommand: (seen: string) => `there is no command ${seen}.`,
    missingArgument: (seen: string) => `the argument <${seen}> is missing.`,
    optionMissingArgument: (seen: string) => `the option ${seen} needs a value.`,
    excessArguments: () => 'there are too many arguments.',
    other: () => 'these arguments cannot be understood.',
    didYouMean: (name: string) => ` Did you mean ${name}?`,
    seeHelp: (command: string) => ` See ${command} --help.`,
    choice: (flag: string, seen: string, choices: readonly string[]) =>
      `${flag} cannot be ${seen}. Choose one of: ${choices.join(', ')}.`,
    chart: (flag: string, seen: string, endings: readonly string[]) =>
      `${flag} cannot be ${seen}. Name a file that ends in ${endings.map((one) => `.${one}`).join(' or ')}.`,
    integer: (flag: string, seen: string, least: number, most: number) =>
      `${flag} cannot be ${seen}. Give a whole number from ${least} to ${most}.`,
    years: (flag: string, seen: string) =>
      `${flag} cannot be ${seen}. Give a year such as 2020, or a span such as 2019-2021.`,
    empty: (flag: string) => `${flag} is empty. Give it a value.`,
    placeUnknown: (seen: string) => `there is no place ${seen}. Give its name or its six-digit code.`,
    placeAmbiguous: (seen: string, names: string) =>
      `${seen} can be several places: ${names}. Give the code.`,
    agencyUnknown: (seen: string) => `no agency in the store is called ${seen}. List them with gouji show.`,
    agencyAmbiguous: (seen: string, names: string) =>
      `${seen} can be several reports: ${names}. Give the id.`,
    noYear: (agency: string, year: number, years: string) =>
      `${agency} has no report on ${year} in the store. There are: ${years}.`,
    ruleUnknown: (seen: string) => `there is no rule ${seen}. List them with gouji rules.`,
    updateWithoutBaseline: () => '--update-baseline needs --baseline FILE.',
    baselineMissing: (path: string) => `There is no baseline ${path} yet. Run once with --update-baseline.`,
    needsOut: (format: string) => `--format ${format} is not for a terminal. Name a file with --out.`,
    bomWithoutCsv: () => '--bom goes only with --format csv or csv-wide.',
    isStore: (flag: string, path: string) =>
      `${flag} ${path} is the store itself, and was left as it is. Name another file.`,
    isRead: (flag: string, path: string) =>
      `${flag} ${path} is also read in this run, and was left as it is. Name another file.`,
    noErrorList: (path: string) =>
      `--errors ${path} holds something other than a list of errors, and was left as it is. Name a new file.`,
    emptyList: (path: string) =>
      `--expect ${path} lists no agency. Give one agency in each row: its name and, where it is known, the code of its division.`,
    noList: (path: string, seen: string) =>
      `--expect ${path} is no list of agencies (seen: ${seen}…). Give one agency in each row.`,
    jsonOrFormat: (format: string) =>
      `--json is the same as --format json, not ${format}. Give one of the two.`,
    yearTwice: () => 'the year is given twice. Give it as a word or with --year.',
    otherYear: (id: string, year: number) =>
      `${id} is a report on ${year}. Leave the year out, or give that.`,
    noneChosen: (seen: string) =>
      `no report of ${seen} in the store is what --place, --year and --form ask for. List them with gouji show.`,
    folderGone: () => 'the current folder is gone. Change into another.',
    cannotWrite: (path: string, reason: string) =>
      `cannot write ${path} (${reason}). Check the path and its permissions.`,
  },
  unexpected: (reason: string) =>
    `something unexpected went wrong: ${reason}. Run it again with --debug for details.`,
  attendance: {
    complete: 'Every agency on the list has filed.',
    missing: (count: number) => `Missing: ${count} on the list ${count === 1 ? 'has' : 'have'} no report:`,
    unsettled: (count: number) =>
      `${count} on the list could be several agencies; add the code of the division:`,
    unexpected: (count: number) => `${count} report${s(count)} of agencies that are not on the list:`,
  },
  severity: { error: 'error', warning: 'warning', info: 'note' },
  about: {
    agency: 'the agency’s figures',
    reading: 'our reading is unsure',
    unassessable: 'cannot be checked',
  },
  state: {
    number: 'number',
    blank: 'blank',
    placeholder: 'placeholder',
    illegible: 'illegible',
    absent: 'not in the document',
    unassessable: 'cannot be worked out',
  },
  /** Punctuation between parts: of a list, of a label and its value, round an aside. */
  punctuation: {
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '.',
    aside: (text: string) => ` (${text})`,
    quote: (text: string) => `“${text}”`,
  },
  year: (year: number) => `${year}`,
  report: {
    id: 'id',
    agency: 'agency',
    printed: 'printed',
    division: 'place',
    year: 'year',
    form: 'form',
    period: 'period',
    source: 'source',
    title: 'title',
    central: 'central',
    placeUnknown: 'not told by the report',
    formerVersion: 'A corrected version of this report is in the store.',
    edition: (id: string) => `${id} edition`,
    marks: (empty: string) =>
      `An empty cell is blank in the report, and a blank is not a zero. “${empty}”: not in the document. “?”: cannot be read with certainty.`,
    absent: 'absent',
    headRow: 'Item',
    found: 'Findings',
  },
  findings: {
    none: 'Nothing was found.',
    omitted: ({ quietRows, quietColumns, more }: Omitted) =>
      [
        quietRows > 0 ? `${quietRows} more row${s(quietRows)} with zeros or blanks` : '',
        quietColumns > 0 ? `${quietColumns} more column${s(quietColumns)} with zeros or blanks` : '',
        more > 0 ? `${more} more row${s(more)}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    nothingNew: (count: number) => `${count} report${s(count)} without new findings.`,
    sound: (count: number) => `${count} report${s(count)} without findings.`,
    seeTables: 'To see the tables, add --format html --out FILE.',
    unassessable: (count: number, rules: string) =>
      `${count} check${s(count)} could not be made, for want of legible numbers: ${rules}`,
    counts: ({ error, warning, info }: { error: number; warning: number; info: number }) =>
      `${error} error${s(error)}, ${warning} warning${s(warning)}, ${info} note${s(info)}`,
    summary: (reports: number, counts: string) => `${reports} report${s(reports)} checked: ${counts}.`,
    open: (count: number) => ` (${count} of them for what could not be checked)`,
    unread: (failed: number) => ` ${failed} file${s(failed)} could not be read.`,
    hidden: (known: number, gone: number) =>
      `${known} known finding${s(known)} left out${gone > 0 ? `; ${gone} of the baseline no more` : ''}.`,
    accepted: (reports: number, findings: number, path: string) =>
      `${findings} finding${s(findings)} in ${reports} report${s(reports)} noted in ${path}.`,
  },
  progress: 'Reading {bar} {value}/{total}',
  ingest: {
    summary: (added: number, corrected: number, unchanged: number, failed: number) =>
      `${added} added, ${corrected} corrected, ${unchanged} unchanged, ${failed} failed`,
    found: (counts: string) => `Found: ${counts}.`,
    kept: (store: string) => `Kept in ${store}.`,
    progress: 'Reading {bar} {value}/{total}, {rate}/s, failed {failed}, {eta_formatted} left',
    repeated: (count: number) =>
      `${count} with the same figures as a report kept in another format: kept beside it.`,
    before: (count: number) => `${count} passed over: done in an earlier run and not changed since.`,
    pages: (count: number) => `${count} page${s(count)} in archives that are no reports.`,
    interrupted: 'Stopped. What was read is kept; run the same command with --resume to go on.',
  },
  list: {
    none: 'There are no such reports in the store.',
    more: (shown: number) => `The first ${shown}; see more with --limit.`,
    findings: 'errors/warnings/notes',
  },
  answer: {
    sources: 'Sources',
    moreSources: (count: number) => `and ${count} more`,
    note: 'Note',
    choices: 'You can ask',
    understood: 'Understood as',
    operation: 'operation',
    metrics: 'figures',
    names: 'names',
    years: 'years',
    unread: 'not understood',
    nothing: 'none',
    figure: 'figure',
    value: 'value',
    chart: (path: string) => `Chart drawn into ${path}.`,
    noChart: (path: string) =>
      `${path} was not written: only a series, a ranking or a comparison of numbers of one kind can be drawn.`,
  },
  rules: {
    id: 'rule',
    severity: 'severity',
    title: 'what it checks',
    source: 'laid down in',
    why: 'Why',
    mend: 'What to do',
    forms: 'Forms',
    config: 'To turn it off in gouji.config.json',
    wrong: 'Wrong',
    right: 'Right',
  },
};

/** The same in any language. */
export type Texts = typeof en;
