/** Where a value stands among edges in order: the index i of `edges[i] <= value < edges[i + 1]`, or of the nearest such gap. */
export function gapOf(edges: number[], value: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of the edge nearest to a value. */
export function nearestEdge(edges: number[], value: number): number {
  const i = gapOf(edges, value);
  const before = Math.abs((edges[i] ?? Infinity) - value);
  const behind = Math.abs((edges[i + 1] ?? Infinity) - value);
  return behind < before ? i + 1 : i;
}

/** Edges from places, each with a weight: those within `width` of the edge that they make are one. In order, and further apart than `width`. */
export function clusterEdges(places: { at: number; weight: number }[], width: number): number[] {
  const edges: number[] = [];
  let sum = 0;
  let weight = 0;
  for (const place of places.sort((a, b) => a.at - b.at)) {
    const edge = edges.at(-1);
    if (edge !== undefined && place.at - edge <= width) edges.pop();
    else [sum, weight] = [0, 0];
    sum += place.at * place.weight;
    weight += place.weight;
    edges.push(weight > 0 ? sum / weight : place.at);
  }
  return edges;
}
