import { MAX_NESTING, MAX_PIECES } from '../page/bounds.ts';
import { followedBy, type Matrix, mapPoint } from '../page/matrix.ts';
import { areaBetween, close, type Drawn, goTo, lift, type Pen, penOn, thinLine } from '../page/outline.ts';
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

type Walk = { engine: Engine; drawing: Drawing; pen: Pen; area: number };

/** Reads what is drawn on a page of that area, in forms too, through a map to where it stands. */
export function readDrawing(engine: Engine, page: number, map: Matrix, area: number): Drawing {
  const drawing: Drawing = { rules: [], areas: [], pictured: 0, pieces: 0 };
  const walk: Walk = { engine, drawing, pen: penOn(drawing), area };
  const { f } = engine;
  const count = f.FPDFPage_CountObjects(page);
  for (let i = 0; i < count && hasRoom(walk); i += 1) readObject(walk, f.FPDFPage_GetObject(page, i), map, 0);
  return drawing;
}

const hasRoom = ({ drawing }: Walk): boolean => (drawing.pieces += 1) <= MAX_PIECES;

function readObject(walk: Walk, object: number, map: Matrix, depth: number): void {
  const { f } = walk.engine;
  const kind = f.FPDFPageObj_GetType(object);
  if (kind === PATH) readPath(walk, object, mapWithin(walk, object, map));
  else if (kind === IMAGE || kind === SHADING) readPicture(walk, object, map);
  else if (kind === FORM && depth < MAX_NESTING) {
    const inside = mapWithin(walk, object, map);
    const count = f.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && hasRoom(walk); i += 1) {
      readObject(walk, f.FPDFFormObj_GetObject(object, i), inside, depth + 1);
    }
  }
}

/** The map from inside an object, which mostly is that around it. */
function mapWithin({ engine: { f, scratch, results } }: Walk, object: number, around: Matrix): Matrix {
  f.FPDFPageObj_GetMatrix(object, scratch);
  const own = results().floats;
  const isSame = own[0] === 1 && own[1] === 0 && own[2] === 0 && own[3] === 1 && own[4] === 0 && own[5] === 0;
  return isSame ? around : followedBy(readMatrix(own), around);
}

function readPath(walk: Walk, path: number, map: Matrix): void {
  const { engine, pen } = walk;
  const { f, scratch, results } = engine;
  f.FPDFPath_GetDrawMode(path, scratch, scratch + 4);
  const { integers } = results();
  pen.paint.filled = integers[0] !== 0;
  pen.paint.stroked = integers[1] !== 0;
  if (!pen.paint.filled && !pen.paint.stroked) return;
  const count = f.FPDFPath_CountSegments(path);
  for (let i = 0; i < count && hasRoom(walk); i += 1) {
    const piece = f.FPDFPath_GetPathSegment(path, i);
    const kind = f.FPDFPathSegment_GetType(piece);
    f.FPDFPathSegment_GetPoint(piece, scratch, scratch + 4);
    const { floats } = results();
    const { x, y } = mapPoint(map, floats[0] as number, floats[1] as number);
    if (kind === MOVE_TO) lift(pen);
    goTo(pen, x, y, kind === LINE_TO);
    if (f.FPDFPathSegment_GetClose(piece) !== 0) close(pen);
  }
  lift(pen);
}

/** A picture: a line where it is thin enough to be one. */
function readPicture({ engine, drawing, area: whole }: Walk, object: number, map: Matrix): void {
  const { f, scratch, results } = engine;
  f.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = results().floats;
  const area = areaBetween(mapPoint(map, left, top), mapPoint(map, right, bottom));
  const line = thinLine(area);
  if (line) drawing.rules.push(line);
  else drawing.pictured += ((area.x1 - area.x0) * (area.y1 - area.y0)) / whole;
}
