import { fitWithin, type PixelSize } from "#features/answering/shrink/fit-within.ts";

export interface Shrunken {
  readonly file: File;
  readonly from: PixelSize;
  readonly to: PixelSize;
}

/** A page photographed at this length is read as on a scan of 170 dots an inch. */
const longestSide = 2000;
const jpegQuality = 0.8;
const jpegName = /\.jpe?g$/i;

/**
 * A JPEG of the picture as it is seen: turned as the camera said, on white, without anything else that the camera wrote
 * (time, device, position). Throws where the browser can't draw the picture.
 */
export async function shrinkImage(original: File): Promise<Shrunken> {
  const address = URL.createObjectURL(original);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const from = { width: image.naturalWidth, height: image.naturalHeight };
    const to = fitWithin(from, longestSide);
    const file = new File([await drawn(image, to)], jpegNameOf(original.name), {
      type: "image/jpeg",
    });
    return { file, from, to };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The name of the same picture as JPEG. */
export function jpegNameOf(name: string): string {
  return jpegName.test(name) ? name : `${name.replace(/\.(png|webp)$/i, "")}.jpg`;
}

async function drawn(image: HTMLImageElement, { width, height }: PixelSize): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no pictures.");
  context.imageSmoothingQuality = "high";
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", jpegQuality),
  );
  if (blob === null) throw new Error("This browser made no JPEG of the picture.");
  return blob;
}
