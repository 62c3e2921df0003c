import { archives } from '../../libraries.ts';

/** A text as it stands in XML or HTML. */
export const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** Packs parts of XML by path, each under an XML declaration, behind the type that OpenDocument puts first. */
export const packed = (parts: Record<string, string>, type?: string): Uint8Array =>
  archives().zipSync({
    ...(type === undefined ? {} : { mimetype: [new TextEncoder().encode(type), { level: 0 }] }),
    ...Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
      ]),
    ),
  });

/** The relationships of a part of an OOXML package, numbered rId1, rId2, …: kind and target. */
export const relationships = (targets: [kind: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The types of the parts of an OOXML package: path and type behind `application/vnd.openxmlformats-officedocument.`. */
export const contentTypes = (types: [path: string, type: string][]): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types
    .map(
      ([path, type]) =>
        `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;
