/** Bytes that begin as a picture and do not go on as one. */
export class DamagedPicture extends Error {
  override readonly name = 'DamagedPicture';
}
