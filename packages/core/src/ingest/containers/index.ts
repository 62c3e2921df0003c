export { CONTAINER_LIMITS } from './limits.ts';
export { archiveKindOf, type Member, openMembers } from './open-members.ts';
export { readSources, sourceName } from './read-sources.ts';
