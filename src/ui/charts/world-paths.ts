import { geoEqualEarth, geoStream, type GeoProjection } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

// Drawn once, when the process starts: an equal-area world in whole units, without Antarctica.
export const width = 960
const projection = geoEqualEarth().rotate([-11, 0])
const shapes = readShapes()
fitTo(projection, shapes)
export const height = Math.ceil(extent(projection, shapes).bottom) + 4

/** The drawing of each area, by its M49 number, or by its name where Natural Earth gives it none. */
export const worldPaths: ReadonlyMap<string, string> = new Map(
  [...shapes].map(([key, polygons]) => [key, drawn(ringsOf(polygons))] as const)
)

/** Where a State that is too small to be drawn is marked, in the units of the drawing. */
export function placeOf(latitude: number, longitude: number): { x: number; y: number } | null {
  const place = projection([longitude, latitude])
  return place && { x: Math.round(place[0]), y: Math.round(place[1]) }
}

function readShapes(): Map<string, Position[][][]> {
  const require = createRequire(import.meta.url)
  const world = require('world-atlas/countries-110m.json') as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const { features } = feature(world, world.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >
  const found = new Map<string, Position[][][]>()
  for (const { id, properties, geometry } of features) {
    if (id === '010') continue
    found.set(
      id === undefined ? properties.name : String(id),
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    )
  }
  giveCrimeaToUkraine(found)
  return found
}

// Natural Earth draws who holds it; the General Assembly's resolution 68/262 on the territorial integrity of Ukraine is followed here.
function giveCrimeaToUkraine(found: Map<string, Position[][][]>): void {
  const [russia, ukraine] = [found.get('643')!, found.get('804')!]
  const isCrimea = (polygon: Position[][]) => polygon[0]!.every(([x, y]) => x! > 32 && x! < 37 && y! > 44 && y! < 46.5)
  ukraine.push(...russia.filter(isCrimea))
  found.set(
    '643',
    russia.filter((polygon) => !isCrimea(polygon))
  )
}

function fitTo(to: GeoProjection, found: Map<string, Position[][][]>): void {
  const at = extent(to, found)
  const scale = (to.scale() * (width - 4)) / (at.right - at.left)
  to.scale(scale)
  const then = extent(to, found)
  const [x, y] = to.translate()
  to.translate([x + 2 - then.left, y + 2 - then.top])
}

function extent(by: GeoProjection, found: Map<string, Position[][][]>) {
  const rings = [...found.values()].flatMap((polygons) => ringsOf(polygons, by))
  const [xs, ys] = [0, 1].map((i) => rings.flatMap((ring) => ring.map((point) => point[i]!)))
  const of = (pick: (a: number, b: number) => number, values: number[]) => values.reduce((a, b) => pick(a, b))
  return { left: of(Math.min, xs!), right: of(Math.max, xs!), top: of(Math.min, ys!), bottom: of(Math.max, ys!) }
}

/** Rings as the projection cuts them, in the drawing's units. */
function ringsOf(polygons: Position[][][], by: GeoProjection = projection): Position[][] {
  const rings: Position[][] = []
  let ring: Position[] = []
  const sink = {
    lineStart: () => void (ring = []),
    lineEnd: () => void rings.push(ring),
    point: (x: number, y: number) => void ring.push([x, y]),
    polygonStart() {},
    polygonEnd() {},
    sphere() {}
  }
  geoStream({ type: 'MultiPolygon', coordinates: polygons as Polygon['coordinates'][] }, by.stream(sink))
  return rings
}

// Whole units and steps from point to point: a third of the bytes of absolute coordinates, and nothing that an eye would miss.
function drawn(rings: Position[][]): string {
  const whole = rings.map(rounded)
  const worth = whole.filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) >= 4)
  const kept =
    worth.length > 0 ? worth : whole.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a))).slice(0, 1)
  return kept.map(stepwise).join('')
}

function rounded(ring: Position[]): Position[] {
  const whole = ring.map(([x, y]): Position => [Math.round(x!), Math.round(y!)])
  return whole.filter(([x, y], at) => at === 0 || x !== whole[at - 1]![0] || y !== whole[at - 1]![1])
}

function areaOf(ring: Position[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as [number, number]
    return sum + (x! * nextY - nextX * y!) / 2
  }, 0)
}

function stepwise(ring: Position[]): string {
  const [x, y] = ring[0] as [number, number]
  const steps = ring.slice(1).map(([toX, toY], at) => `${toX! - ring[at]![0]!} ${toY! - ring[at]![1]!}`)
  return `M${x} ${y}l${steps.join(' ').replaceAll(' -', '-')}z`
}
