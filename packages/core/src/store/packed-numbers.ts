// A column of a block as bytes, little-endian on every machine:
// 0 | number                <- one number in all rows, or none in any
// 1, 2 or 4 | numbers       <- so many bytes for each row, the lowest of its integers where there is none
// 8 | numbers               <- floating point, NaN where there is none
type Width = 1 | 2 | 4 | 8;

type Access = {
  lowest: number;
  get(view: DataView, at: number): number;
  set(view: DataView, at: number, value: number): void;
};

const ACCESS: Record<Width, Access> = {
  1: { lowest: -(2 ** 7), get: (view, at) => view.getInt8(at), set: (view, at, v) => view.setInt8(at, v) },
  2: {
    lowest: -(2 ** 15),
    get: (view, at) => view.getInt16(at, true),
    set: (view, at, value) => view.setInt16(at, value, true),
  },
  4: {
    lowest: -(2 ** 31),
    get: (view, at) => view.getInt32(at, true),
    set: (view, at, value) => view.setInt32(at, value, true),
  },
  8: {
    lowest: Number.NaN,
    get: (view, at) => view.getFloat64(at, true),
    set: (view, at, value) => view.setFloat64(at, value, true),
  },
};

/** Writes numbers, NaN for none, in as few bytes for each as the largest of them needs. */
export function packNumbers(numbers: Float64Array): Uint8Array {
  const width = widthOf(numbers);
  const bytes = new Uint8Array(1 + (width === 0 ? 8 : width * numbers.length));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, width);
  if (width === 0) {
    view.setFloat64(1, numbers[0] ?? Number.NaN, true);
    return bytes;
  }
  const { set, lowest } = ACCESS[width];
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? Number.NaN;
    set(view, 1 + row * width, Number.isNaN(number) ? lowest : number);
  }
  return bytes;
}

function widthOf(numbers: Float64Array): Width | 0 {
  let [least, most, one] = [Infinity, -Infinity, true];
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? Number.NaN;
    if (!Object.is(number, numbers[0])) one = false;
    if (Number.isNaN(number)) continue;
    if (!Number.isInteger(number)) most = Infinity;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  if (one) return 0;
  // The lowest integer of a width stands for none.
  const fits = (width: Width): boolean => least > ACCESS[width].lowest && most < -ACCESS[width].lowest;
  return ([1, 2, 4] as const).find(fits) ?? 8;
}

/** Reads the numbers of some rows out of what `packNumbers` wrote, each to its place in `into`; NaN for none. */
export function unpackNumbers(
  bytes: Uint8Array,
  rows: ArrayLike<number>,
  into: Float64Array,
  places: ArrayLike<number>,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint8(0);
  const access = isWidth(width) ? ACCESS[width] : undefined;
  const one = access ? 0 : view.getFloat64(1, true);
  for (let i = 0; i < rows.length; i += 1) {
    const number = access ? access.get(view, 1 + (rows[i] ?? 0) * width) : one;
    into[places[i] ?? 0] = number === access?.lowest ? Number.NaN : number;
  }
}

const isWidth = (width: number): width is Width => width in ACCESS;
