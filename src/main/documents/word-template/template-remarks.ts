import type {
  TemplateRemark,
  TemplateRemarkCode,
  TemplateRemarkParams,
} from '../../../domain/deliverable/template-remark.ts';

/** Remarks that carry a list: each adds to it. */
type ListCode = 'placeholder_unknown' | 'fields_left_out';

/** What is told of a template, each thing once, in the order met. */
export class TemplateRemarks {
  readonly #told = new Map<TemplateRemarkCode, TemplateRemark>();

  tell<C extends TemplateRemarkCode>(code: C, params: TemplateRemarkParams[C]): void {
    if (!this.#told.has(code)) this.#told.set(code, { code, params } as TemplateRemark);
  }

  /** Adds a name to a remark that lists some. */
  tellName(code: ListCode, name: string): void {
    const known = this.#told.get(code);
    const names = known && 'names' in known.params ? known.params.names : [];
    if (!names.includes(name)) this.#told.set(code, { code, params: { names: [...names, name] } });
  }

  list(): readonly TemplateRemark[] {
    return [...this.#told.values()];
  }
}
