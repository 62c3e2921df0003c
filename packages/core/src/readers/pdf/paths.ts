import { MAX_NESTING, MAX_PIECES } from '../page/bounds.ts';
import { followedBy, type Matrix, mapPoint } from '../page/matrix.ts';
import { areaBetween, type Drawn, endOutline, followOutlines, goTo, thinLine } from '../page/outline.ts';
import { readMatrix } from './characters.ts';
import type { Engine } from './engine.ts';

/** What is drawn on a page besides text: lines, areas, and the share of the page under pictures. */
export type Drawing = Drawn & { pictured: number; pieces: number };

/** Kinds of objects and of pieces of a path, as pdfium numbers them. */
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const LINE_TO = 0;
const MOVE_TO = 2;

type Walk = { engine: Engine; view: DataView; drawing: Drawing; area: number };

/** Reads what is drawn on a page of that area, in forms too, through a map to where it stands. */
export function readDrawing(engine: Engine, page: number, map: Matrix, area: number): Drawing {
  const drawing: Drawing = { rules: [], areas: [], pictured: 0, pieces: 0 };
  const walk: Walk = { engine, view: new DataView(engine.memory().buffer), drawing, area };
  const { f } = engine;
  const count = f.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && hasRoom(walk); i += 1) readObject(walk, f.FPDFPage_GetObject(page, i), map, 0);
  return drawing;
}

const hasRoom = ({ drawing }: Walk): boolean => (drawing.pieces += 1) <= MAX_PIECES;

function readObject(walk: Walk, object: number, map: Matrix, depth: number): void {
  const { f } = walk.engine;
  const kind = f.FPDFPageObj_GetType(object);
  if (kind === PATH) readPath(walk, object, followedBy(matrixOf(walk, object), map));
  else if (kind === IMAGE || kind === SHADING) readPicture(walk, object, map);
  else if (kind === FORM && depth < MAX_NESTING) {
    const inside = followedBy(matrixOf(walk, object), map);
    const count = f.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && hasRoom(walk); i += 1) {
      readObject(walk, f.FPDFFormObj_GetObject(object, i), inside, depth + 1);
    }
  }
}

function matrixOf(walk: Walk, object: number): Matrix {
  const { f, scratch } = walk.engine;
  f.FPDFPageObj_GetMatrix(object, scratch);
  return readMatrix(freshView(walk), scratch);
}

/** The view of pdfium's memory, made anew after the memory has grown. */
function freshView(walk: Walk): DataView {
  const { buffer } = walk.engine.memory();
  if (walk.view.buffer !== buffer) walk.view = new DataView(buffer);
  return walk.view;
}

function readPath(walk: Walk, path: number, map: Matrix): void {
  const { f, scratch } = walk.engine;
  f.FPDFPath_GetDrawMode(path, scratch, scratch + 4);
  const view = freshView(walk);
  const filled = view.getInt32(scratch, true) !== 0;
  const stroked = view.getInt32(scratch + 4, true) !== 0;
  if (!filled && !stroked) return;
  const outline = followOutlines(walk.drawing, { stroked, filled });
  const count = f.FPDFPath_CountSegments(path);
  for (let i = 0; i < count && hasRoom(walk); i += 1) {
    const piece = f.FPDFPath_GetPathSegment(path, i);
    const kind = f.FPDFPathSegment_GetType(piece);
    f.FPDFPathSegment_GetPoint(piece, scratch, scratch + 4);
    if (kind === MOVE_TO) endOutline(outline);
    const to = mapPoint(map, view.getFloat32(scratch, true), view.getFloat32(scratch + 4, true));
    goTo(outline, to, kind === LINE_TO);
    if (f.FPDFPathSegment_GetClose(piece) !== 0 && outline.first) goTo(outline, outline.first, true);
  }
  endOutline(outline);
}

/** A picture: a line where it is thin enough to be one. */
function readPicture(walk: Walk, object: number, map: Matrix): void {
  const { f, scratch } = walk.engine;
  f.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const view = freshView(walk);
  const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => view.getFloat32(scratch + at, true)) as Box;
  const area = areaBetween(mapPoint(map, left, top), mapPoint(map, right, bottom));
  const line = thinLine(area);
  if (line) walk.drawing.rules.push(line);
  else walk.drawing.pictured += ((area.x1 - area.x0) * (area.y1 - area.y0)) / walk.area;
}

type Box = [left: number, bottom: number, right: number, top: number];
