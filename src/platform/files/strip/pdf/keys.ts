import { PDFName } from '@cantoo/pdf-lib'

const keys = (text: string) =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((one) => PDFName.of(one))
  )

/** What a page is drawn with: all that ISO 32000-1 names for it, and nothing that a program may add of its own. */
export const drawing = keys(`
  Type Subtype Name Filter DecodeParms Resources
  FormType BBox Matrix Group S CS I K
  Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte
  Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError
  ColorTransform JBIG2Globals
  LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC
  FunctionType Domain Range C0 C1 N Functions Bounds Encode Size BitsPerSample Order
  ShadingType Background AntiAlias Coords Function Extend BitsPerCoordinate BitsPerFlag VerticesPerRow
  PatternType PaintType TilingType XStep YStep Shading ExtGState
  BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2
  CIDToGIDMap FontBBox FontMatrix CharProcs BaseEncoding Differences Registry Ordering Supplement
  FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH
  AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet Style FD CIDSet
  Length1 Length2 Length3 CMapName UseCMap WMode
  WhitePoint BlackPoint Gamma Colorants Process Components
`)

/** Of the resources of a page; the default spaces stand for the plain ones, which are meant once there is no profile. */
export const resources = keys('ProcSet ExtGState ColorSpace Pattern Shading XObject Font')
export const defaultSpaces = keys('DefaultGray DefaultRGB DefaultCMYK')

/** Under these, a dictionary's own keys are names that content calls things by. */
export const maps = keys('CharProcs Colorants')
