import { MAX_NESTING, MAX_PIECES } from '../page/bounds.ts';
import { followedBy, type Matrix, mapPoint } from '../page/matrix.ts';
import { areaBetween, type Drawn, type Paint, type Pen, penOn, thinLine } from '../page/outline.ts';
import type { Mark } from '../page/upright.ts';
import type { Area } from '../page/page.ts';
import { drawPath } from './outline.ts';
import { type Lettering, offsetsOf, placeText } from './text.ts';
import { numberOf, numbersOf } from './numbers.ts';
import type { Attribute, XmlVisitor } from './xml.ts';

/** A picture on a page: the id of its resource, and the area that it takes in points. */
export type PlacedPicture = { resource: string; area: Area };

/** What the objects of a page come to: characters, lines, pictures and the area under them in square points, and how many pieces were met. */
export type Scene = Drawn & {
  marks: Mark[];
  pictures: PlacedPicture[];
  pictured: number;
  pieces: number;
  runs: number;
};

export const emptyScene = (): Scene => ({
  marks: [],
  rules: [],
  areas: [],
  pictures: [],
  pictured: 0,
  pieces: 0,
  runs: 0,
});

/** Where objects are read from: the map to the page in points, and a way to read a composite unit by its id. */
export type Place = { map: Matrix; readUnit(id: string, visitor: XmlVisitor): void; depth: number };

/** An object that is open, and the text of the element inside it. */
type Open = {
  name: string;
  map: Matrix;
  box: number[];
  paint: Paint;
  /** The id of the picture or of the composite unit that it shows. */
  resource: string;
  lettering: Lettering;
  piece: PieceAttributes;
  text: string;
  /** Where the last piece of text started. */
  x: number;
  y: number;
};

/** What is stated of a piece of text. */
type PieceAttributes = Partial<Record<'x' | 'y' | 'dx' | 'dy', string | undefined>>;

const OBJECTS = new Set(['TextObject', 'PathObject', 'ImageObject', 'CompositeObject']);
// A unit takes as long to read as so many pieces, be there nothing in it but further units.
const UNIT_PIECES = 200;
const MAY_HIDE = new Set([...OBJECTS, 'Layer']);
// What they hold is not drawn as it stands.
const UNSEEN = new Set(['Clips', 'FillColor', 'StrokeColor', 'CGTransform', 'Actions', 'Border']);

/** Takes the objects of a page, a template or a composite unit into a scene. */
export function visitObjects(scene: Scene, place: Place): Required<XmlVisitor> {
  const pen = penOn(scene);
  let object: Open | undefined;
  let unseen = 0;
  return {
    open(name, attribute) {
      if (unseen > 0 || UNSEEN.has(name) || (MAY_HIDE.has(name) && attribute('Visible') === 'false'))
        unseen += 1;
      else if (OBJECTS.has(name)) object = openObject(name, attribute, place.map);
      else if (object) {
        object.text = '';
        if (name === 'TextCode') object.piece = pieceOf(attribute);
      }
    },
    text(chunk) {
      if (object && unseen === 0) object.text += chunk;
    },
    close(name) {
      if (unseen > 0) unseen -= 1;
      else if (object && name === object.name) {
        closeObject(scene, object, place);
        object = undefined;
      } else if (object && (scene.pieces += 1) <= MAX_PIECES) closePart(scene, pen, object, name);
    },
  };
}

const pieceOf = (attribute: Attribute): PieceAttributes => ({
  x: attribute('X'),
  y: attribute('Y'),
  dx: attribute('DeltaX'),
  dy: attribute('DeltaY'),
});

function openObject(name: string, attribute: Attribute, around: Matrix): Open {
  const box = numbersOf(attribute('Boundary'));
  const ctm = numbersOf(attribute('CTM'));
  const offset: Matrix = [1, 0, 0, 1, box[0] ?? 0, box[1] ?? 0];
  const own = ctm.length === 6 ? followedBy(ctm as unknown as Matrix, offset) : offset;
  const map = followedBy(own, around);
  // Attributes are looked up one by one: only those that the object may have.
  const isText = name === 'TextObject';
  const isPath = name === 'PathObject';
  const size = isText ? numberOf(attribute('Size')) : 0;
  return {
    name,
    map,
    box,
    paint: {
      stroked: isPath && attribute('Stroke') !== 'false',
      filled: isPath && attribute('Fill') === 'true',
    },
    resource: isText || isPath ? '' : (attribute('ResourceID') ?? ''),
    lettering: { size, widened: isText ? numberOf(attribute('HScale')) || 1 : 1, map },
    piece: {},
    text: '',
    x: 0,
    y: 0,
  };
}

function closePart(scene: Scene, pen: Pen, object: Open, name: string): void {
  if (name === 'TextCode') addText(scene, object);
  else if (name === 'AbbreviatedData' && object.name === 'PathObject') {
    pen.paint = object.paint;
    scene.pieces += drawPath(pen, object.text, object.map);
  }
}

function addText(scene: Scene, object: Open): void {
  const { piece, lettering } = object;
  // What is not stated stays as in the piece before.
  object.x = piece.x === undefined ? object.x : numberOf(piece.x);
  object.y = piece.y === undefined ? object.y : numberOf(piece.y);
  const text = /[\r\n]/u.test(object.text) ? object.text.replace(/[\r\n]+/gu, '') : object.text;
  const [dx, dy] = [offsetsOf(piece.dx, text.length), offsetsOf(piece.dy, text.length)];
  scene.runs += 1;
  scene.pieces += text.length;
  const marks = placeText({ text, x: object.x, y: object.y, dx, dy }, lettering, scene.runs);
  for (const mark of marks) scene.marks.push(mark);
}

function closeObject(scene: Scene, { name, box, map, resource }: Open, place: Place): void {
  if (name === 'ImageObject') addPicture(scene, box, place.map, resource);
  else if (name === 'CompositeObject' && place.depth < MAX_NESTING && scene.pieces <= MAX_PIECES) {
    scene.pieces += UNIT_PIECES;
    place.readUnit(resource, visitObjects(scene, { ...place, map, depth: place.depth + 1 }));
  }
}

/** A picture: a line where it is thin enough to be one. */
function addPicture(scene: Scene, box: number[], map: Matrix, resource: string): void {
  const [x = 0, y = 0, width = 0, height = 0] = box;
  const area = areaBetween(mapPoint(map, x, y), mapPoint(map, x + width, y + height));
  const line = thinLine(area);
  if (line) scene.rules.push(line);
  else {
    scene.pictures.push({ resource, area });
    scene.pictured += (area.x1 - area.x0) * (area.y1 - area.y0);
  }
}
