/** What files of ours are called that are no reports, wherever they lie: the configuration, the store with what SQLite keeps beside it, and what describes an export. */
const OWN = /^gouji\.config\.json$|^gouji\.db(?:-wal|-shm|-journal)?$|^(?:.+\.)?datapackage\.json$/u;

/** Whether a folder may hold a file of that name that is ours and no report. */
export const isOwnName = (name: string): boolean => OWN.test(name);
