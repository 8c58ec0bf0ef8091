// happy-dom has no FontFaceSet, to which Mantine's growing text fields listen.
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: new EventTarget() });
