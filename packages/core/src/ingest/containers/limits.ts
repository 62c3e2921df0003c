import { GoujiError } from '../../errors.ts';
import { MAX_FILE_BYTES } from '../../readers/index.ts';

/** What a container may hold: a city's reports of twenty years fit ten times over, and what exceeds it is made to fill a machine. */
export const CONTAINER_LIMITS = {
  members: 100_000,
  /** Bytes of one member, and of all together with what is nested in them, unpacked. */
  memberBytes: MAX_FILE_BYTES,
  totalBytes: 8 * 1024 ** 3,
  /** How many times its packed size a member may unpack to, where that is more than `smallBytes`. */
  ratio: 200,
  smallBytes: 1024 ** 2,
  /** Containers inside one another, counting the outermost. */
  levels: 2,
};

export type ContainerLimits = typeof CONTAINER_LIMITS;

/** What has been taken out of a container and of those nested in it. Both counters throw `archive-too-large`, the same error each time. */
export type Budget = {
  /** The outermost container. */
  name: string;
  limits: ContainerLimits;
  /** Counts an entry, whether it is given or passed over. */
  countEntry(): void;
  /** Counts bytes that were made out of fewer. */
  countBytes(bytes: number): void;
  /** The error that was thrown, once there is one: nothing more may be taken out. */
  exceeded(): GoujiError | undefined;
};

/** A fresh budget for the container of that name. */
export function createBudget(name: string, limits: ContainerLimits): Budget {
  let entries = 0;
  let bytes = 0;
  let exceeded: GoujiError | undefined;
  const within = (what: string, count: number, limit: number): void => {
    if (count > limit) exceeded ??= new GoujiError('archive-too-large', { name, what, count, limit });
    if (exceeded) throw exceeded;
  };
  return {
    name,
    limits,
    countEntry: () => within('members', (entries += 1), limits.members),
    countBytes: (more) => within('unpacked bytes', (bytes += more), limits.totalBytes),
    exceeded: () => exceeded,
  };
}

/** Why a member that unpacks from so few bytes to so many is refused; undefined where it is not. `packed` need not be exact. */
export function sizeRefusal(
  name: string,
  unpacked: number,
  packed: number,
  { memberBytes, smallBytes, ratio }: ContainerLimits,
): GoujiError | undefined {
  const refuse = (what: string, count: number, limit: number): GoujiError =>
    new GoujiError('archive-too-large', { name, what, count, limit });
  if (unpacked > memberBytes) return refuse('unpacked bytes', unpacked, memberBytes);
  const times = Math.ceil(unpacked / Math.max(1, packed));
  return unpacked > smallBytes && times > ratio ? refuse('compression ratio', times, ratio) : undefined;
}
