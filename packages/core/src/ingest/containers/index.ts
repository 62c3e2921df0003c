export { type ContainerKind, containerOf } from './container-of.ts';
export { CONTAINER_LIMITS, type ContainerLimits } from './limits.ts';
export { type Member, openMembers } from './open-members.ts';
export { readSources, sourceName } from './read-sources.ts';
