import { expect } from 'vitest';
import { type Box, boxesMeet, isInside, type Scene, textBox, type TextShape } from '../../src/domain/picture/scene.ts';

/** The texts of a scene that draw something. */
export function textsOf(scene: Scene): readonly TextShape[] {
  return scene.shapes.filter((shape) => shape.kind === 'text').filter(({ text }) => text.trim() !== '');
}

/** Every text stands inside the picture. */
export function expectTextsInside(scene: Scene): void {
  const frame: Box = { x: -0.5, y: -0.5, width: scene.width + 1, height: scene.height + 1 };
  const outside = textsOf(scene).filter((shape) => !isInside(textBox(shape), frame));
  expect(outside.map((shape) => ({ text: shape.text.slice(0, 40), ...textBox(shape) }))).toEqual([]);
}

/** No two texts meet. */
export function expectTextsApart(scene: Scene): void {
  const boxes = textsOf(scene).map((shape) => ({ text: shape.text.slice(0, 40), box: textBox(shape) }));
  const meeting = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (boxesMeet(one.box, other.box) ? [[one.text, other.text]] : [])),
  );
  expect(meeting).toEqual([]);
}
