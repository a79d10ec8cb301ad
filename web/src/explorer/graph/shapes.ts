import { type SDFShape, sdfCircle } from 'sigma/rendering';
import { cornersOf, nodeLooks, type Shape } from './look.js';

/** The shapes of kinds for sigma: the same corners as in SVG, as the distance to a polygon. */
export const shapes: SDFShape[] = [...new Set(Object.values(nodeLooks).map(({ shape }) => shape))].map(shapeOf);

function shapeOf(shape: Shape): SDFShape {
  const corners = cornersOf(shape);
  if (!corners) return sdfCircle();
  const points = corners.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
  const vectors = points.map(([x, y]) => `vec2(${x.toFixed(3)}, ${(-y).toFixed(3)})`).join(', ');
  return {
    name: shape,
    uniforms: [],
    inradiusFactor: Math.min(...points.map(([x, y]) => Math.hypot(x, y))) * 0.7,
    // By Inigo Quilez: https://iquilezles.org/articles/distfunctions2d/, "polygon".
    glsl: `
float sdf_${shape}(vec2 uv, float size) {
  vec2 v[${points.length}] = vec2[${points.length}](${vectors});
  vec2 p = uv / size;
  float d = dot(p - v[0], p - v[0]);
  float s = 1.0;
  for (int i = 0, j = ${points.length - 1}; i < ${points.length}; j = i, i++) {
    vec2 e = v[j] - v[i];
    vec2 w = p - v[i];
    vec2 b = w - e * clamp(dot(w, e) / dot(e, e), 0.0, 1.0);
    d = min(d, dot(b, b));
    bvec3 c = bvec3(p.y >= v[i].y, p.y < v[j].y, e.x * w.y > e.y * w.x);
    if (all(c) || all(not(c))) s *= -1.0;
  }
  return s * sqrt(d) * size;
}
`,
  };
}
