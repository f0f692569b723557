import type { PageLayout } from '../word/page-layout.ts';
import { geometryOf, nearest } from './page-geometry.ts';
import { type TemplateFile, WordTemplate } from './read-template.ts';
import { StyleSheet } from './style-sheet.ts';
import { readBody } from './template-body.ts';
import { numberOf } from './word-xml.ts';

/**
 * The page that a firm's template gives to the content, so that tables and pictures are laid out for it; undefined
 * when it says none, or leaves too little room.
 * @throws Fault `template_refused` when the template is not a Word document, or is damaged or harmful
 */
export function templateLayout(file: TemplateFile): PageLayout | undefined {
  const template = new WordTemplate(file);
  const styles = template.relatedXml('styles');
  const body = readBody(template, styles && new StyleSheet(styles));
  const geometry = geometryOf(body.mainSection.properties);
  if (!geometry) return undefined;
  const { short, long, margins } = geometry;
  const side = (name: string): number => Math.abs(numberOf(margins, name) ?? 0);
  return {
    short,
    long,
    margins: {
      top: side('top'),
      bottom: side('bottom'),
      left: side('left') + side('gutter'),
      right: side('right'),
      header: Math.max(side('header'), nearest),
      footer: Math.max(side('footer'), nearest),
    },
  };
}
