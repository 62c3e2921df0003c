import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../reader.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD of such pages, each the inside of its content layer. `parts` are further files, or stand for those made here. */
export function ofdFile(pages: string[], parts: Record<string, string | Uint8Array> = {}): SourceFile {
  const files: Record<string, string | Uint8Array> = {
    'OFD.xml': `${HEAD}<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': documentXml(pages.map((_, i) => `Pages/Page_${i}/Content.xml`)),
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, pageXml(page)])),
    ...parts,
  };
  const bytes = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return { name: 'a.ofd', bytes: zipSync(Object.fromEntries(bytes)) };
}

/** The document that has pages at those paths; `common` is what they share. */
export const documentXml = (paths: string[], common = ''): string =>
  `${HEAD}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${paths
    .map((path, i) => `<ofd:Page ID="${i + 1}" BaseLoc="${path}"/>`)
    .join('')}</ofd:Pages></ofd:Document>`;

/** A page with that in its layer; `head` is what stands before the content. */
export const pageXml = (layer: string, head = ''): string =>
  `${HEAD}<ofd:Page ${NAMESPACE}>${head}<ofd:Content><ofd:Layer ID="1">${layer}</ofd:Layer></ofd:Content></ofd:Page>`;

/** Resources with one composite unit in them. */
export const unitXml = (id: string, content: string): string =>
  `${HEAD}<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="${id}" Width="210" Height="297"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;

/** A text of 4 mm from a place on, in mm; `code` are attributes of its piece besides. */
export const text = (words: string, x: number, y: number, code = '', object = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 100 5" Size="4" ${object}><ofd:TextCode X="0" Y="4" ${code}>${words}</ofd:TextCode></ofd:TextObject>`;

/** A drawing in mm. */
export const path = (data: string, boundary = '0 0 210 297', object = ''): string =>
  `<ofd:PathObject Boundary="${boundary}" ${object}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
