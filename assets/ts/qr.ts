// Reads a square out of a picture, for browsers that do not read squares themselves (among them those of most
// telephones). Fetched only when somebody starts the camera, and kept with the door so that it works without a network.
import read from "jsqr";

export function square(picture: ImageData): string | null {
  return read(picture.data, picture.width, picture.height, { inversionAttempts: "dontInvert" })?.data || null;
}
