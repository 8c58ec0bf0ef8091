/** Gives a fetched file to the element that shows it, under the type that the service found in its content. */
export function showFile(file: Blob, contentType: string) {
  return (element: HTMLImageElement | HTMLIFrameElement | null) => {
    if (element === null) return undefined;
    const url = URL.createObjectURL(new Blob([file], { type: contentType }));
    element.src = url;
    return () => URL.revokeObjectURL(url);
  };
}
