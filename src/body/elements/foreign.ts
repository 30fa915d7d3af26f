/** Elements of MathML Core, 2.1.1 and 4, that a formula keeps. `none` is their older form of an empty script. */
export const MATHML_KEPT: readonly string[] =
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' ',
  )

/** How a formula treats the elements of MathML that its output does not have. All others are unwrapped. */
export const MATHML_CHANGED: Readonly<
  Record<string, 'alternative' | 'fenced' | 'first' | 'gone' | 'source' | 'words'>
> = {
  // Its parts are the same formula in several notations: the first one counts (MathML Core, 3.5.1).
  semantics: 'first',
  // The formula in TeX becomes the title.
  annotation: 'source',
  'annotation-xml': 'gone',
  // Of its parts, browsers show the first (MathML Core, 3.6).
  maction: 'first',
  mfenced: 'fenced',
  // A character drawn as a picture.
  mglyph: 'alternative',
  malignmark: 'gone',
  maligngroup: 'gone',
  // Content MathML: browsers show the words of its leaves.
  ci: 'words',
  cn: 'words',
  csymbol: 'words',
  cs: 'words',
}

/** Elements of SVG 2 that a drawing keeps: shapes, text, paint, structure, and the pictures in it. */
export const SVG_KEPT: readonly string[] =
  'svg circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop style switch symbol text textPath title tspan tref use view'.split(
    ' ',
  )

/**
 * Elements that a drawing drops with their content, for they run, move or load something. All others are unwrapped,
 * and the words of a `foreignObject` follow the drawing.
 */
export const SVG_DROPPED: readonly string[] =
  'animate animateColor animateMotion animateTransform audio canvas cursor discard iframe mpath script set unknown video'.split(
    ' ',
  )
