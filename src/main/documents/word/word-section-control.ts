import { FileChild, XmlAttributeComponent, XmlComponent } from 'docx';
import { sectionTag } from '../../../domain/deliverable/section-tag.ts';
import type { DocumentModel, HandWritten } from '../../../domain/deliverable/document-model.ts';
import { longestControlName, shortLine } from '../clean-text.ts';

/**
 * A block content control around what was written by hand for a section, so that a copy edited in Word can be read
 * back: its tag names the section and the text as exported.
 * @param id unique in the document
 */
export class SectionControl extends FileChild {
  constructor(written: HandWritten, id: number, children: readonly FileChild[]) {
    super('w:sdt');
    const properties = new Element('w:sdtPr');
    properties.add(new Element('w:alias', shortLine(written.title, longestControlName)));
    properties.add(new Element('w:tag', sectionTag(written.id, written.digest ?? '').slice(0, longestControlName)));
    properties.add(new Element('w:id', String(id)));
    this.root.push(properties);
    const content = new Element('w:sdtContent');
    for (const child of children) content.add(child);
    this.root.push(content);
  }
}

/**
 * What the file keeps beside its text: where it comes from, and the digest of each hand-written text, so that one
 * that is gone from the copy is known.
 */
export function originProperties(model: DocumentModel): readonly { readonly name: string; readonly value: string }[] {
  const written = model.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) =>
      block.kind === 'hand_written' && block.blocks.length > 0
        ? [[sectionTag(block.id, ''), block.digest ?? ''] as const]
        : [],
    );
  return [...Object.entries(model.origin ?? {}), ...written].map(([name, value]) => ({ name, value }));
}

/** An element with at most one value. */
class Element extends XmlComponent {
  constructor(name: string, value?: string) {
    super(name);
    if (value !== undefined) this.root.push(new Value({ value }));
  }

  add(child: XmlComponent): void {
    this.root.push(child);
  }
}

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' };
}
