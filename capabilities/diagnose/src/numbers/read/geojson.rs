//! GeoJSON (RFC 7946): points as rows of a table, polygons as areas. Coordinates must be degrees of WGS84, as the format
//! asks; a file that says or shows otherwise is refused with what it looks like.

use super::{ROWS_MAX, Told, checked};
use crate::numbers::model::Why;
use serde::Deserialize;
use serde_json::{Map, Value};
use spatial::area::Area;
use spatial::coordinates::{System, is_degrees, look};
use std::ops::ControlFlow;

/// Beyond this GeoJSON is refused: it is read whole.
const BYTES_MAX: usize = 40_000_000;
/// Most areas of a set.
const SHAPES_MAX: usize = 1_500;
/// Most corners of a set.
const CORNERS_MAX: usize = 600_000;

#[derive(Deserialize)]
struct Collection {
    #[serde(default)]
    features: Vec<Feature>,
    #[serde(default)]
    crs: Option<Value>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    geometry: Option<Geometry>,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    coordinates: Value,
}

/// An area as a file has it: its properties, and its rings.
pub(crate) struct Shape {
    /// Its properties as words.
    pub properties: Vec<(String, String)>,
    /// Its boundary.
    pub area: Area,
}

fn collection(bytes: &[u8]) -> Result<Collection, Why> {
    if bytes.len() > BYTES_MAX {
        return Err(Why::of("too-large").with("mb", (BYTES_MAX / 1_000_000).to_string()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let collection: Collection =
        serde_json::from_slice(bytes).map_err(|error| Why::of("json-broken").with("line", error.line().to_string()))?;
    let named = collection.crs.as_ref().and_then(|crs| crs["properties"]["name"].as_str()).unwrap_or_default();
    let wgs84 = ["CRS84", "4326", "WGS84", "WGS 84"].iter().any(|one| named.contains(one));
    if !named.is_empty() && !wgs84 {
        return Err(Why::of("projected-said").with("name", named));
    }
    if collection.features.is_empty() {
        return Err(Why::of("no-features"));
    }
    Ok(collection)
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Points as rows: the properties of all features in the order in which they are first met, then longitude and latitude.
pub(super) fn points(bytes: &[u8], each: &mut dyn FnMut(&[String]) -> ControlFlow<()>) -> Result<Told, Why> {
    let collection = collection(bytes)?;
    let mut headings: Vec<String> = Vec::new();
    for feature in &collection.features {
        for key in feature.properties.iter().flat_map(Map::keys) {
            if headings.len() < 400 && !headings.contains(key) {
                headings.push(key.clone());
            }
        }
    }
    let keys = headings.clone();
    headings.extend(["longitude".to_owned(), "latitude".to_owned()]);
    let headings = checked(headings)?;
    for (number, feature) in (1u64..).zip(&collection.features) {
        if number > ROWS_MAX {
            return Err(Why::of("too-many-rows").with("most", ROWS_MAX.to_string()));
        }
        let place = match &feature.geometry {
            None => None,
            Some(geometry) if geometry.kind == "Point" => {
                let pair = corner(&geometry.coordinates);
                Some(pair.ok_or_else(|| Why::of("geometry-broken").with("number", number.to_string()))?)
            }
            Some(other) => return Err(Why::of("not-points").with("kind", &other.kind)),
        };
        let value =
            |key: &String| feature.properties.as_ref().and_then(|all| all.get(key)).map_or(String::new(), words);
        let mut row: Vec<String> = keys.iter().map(value).collect();
        row.extend(place.map_or([String::new(), String::new()], |(x, y)| [x.to_string(), y.to_string()]));
        if each(&row).is_break() {
            break;
        }
    }
    Ok(Told { headings, recoded: false })
}

/// Polygons and multipolygons as areas.
pub(crate) fn shapes(bytes: &[u8]) -> Result<Vec<Shape>, Why> {
    let collection = collection(bytes)?;
    if collection.features.len() > SHAPES_MAX {
        return Err(Why::of("too-many-areas").with("most", SHAPES_MAX.to_string()));
    }
    let mut shapes = Vec::new();
    for (number, feature) in (1..).zip(collection.features) {
        let broken = |number: usize| Why::of("geometry-broken").with("number", number.to_string());
        let geometry = feature.geometry.ok_or_else(|| broken(number))?;
        let rings = match geometry.kind.as_str() {
            "Polygon" => rings(&geometry.coordinates),
            "MultiPolygon" => geometry.coordinates.as_array().and_then(|all| {
                let each: Option<Vec<_>> = all.iter().map(rings).collect();
                each.map(|lists| lists.concat())
            }),
            other => return Err(Why::of("not-polygons").with("kind", other)),
        };
        let rings = rings.filter(|rings| !rings.is_empty()).ok_or_else(|| broken(number))?;
        let properties =
            feature.properties.unwrap_or_default().iter().map(|(key, value)| (key.clone(), words(value))).collect();
        shapes.push(Shape { properties, area: Area { rings } });
    }
    if shapes.iter().map(|shape| shape.area.corners()).sum::<usize>() > CORNERS_MAX {
        return Err(Why::of("too-many-corners").with("most", CORNERS_MAX.to_string()));
    }
    in_degrees(&shapes)?;
    Ok(shapes)
}

/// A boundary in metres draws a map that looks right and joins nothing.
fn in_degrees(shapes: &[Shape]) -> Result<(), Why> {
    let corners = || shapes.iter().flat_map(|shape| shape.area.rings.iter().flatten().copied());
    let seen = look(corners(), None);
    match seen.system {
        System::Degrees if corners().all(|(x, y)| is_degrees(x, y)) => Ok(()),
        System::Mixed => Err(Why::of("mixed-projections")
            .with("degrees", seen.degrees.to_string())
            .with("metres", seen.beyond.to_string())),
        System::Turned => Err(Why::of("turned")),
        _ => Err(Why::projected(seen.likely)),
    }
}

fn rings(value: &Value) -> Option<Vec<Vec<(f64, f64)>>> {
    value.as_array()?.iter().map(ring).collect()
}

/// Four corners at least, the last as the first.
fn ring(value: &Value) -> Option<Vec<(f64, f64)>> {
    let mut corners: Vec<(f64, f64)> = value.as_array()?.iter().map(corner).collect::<Option<_>>()?;
    if corners.len() < 4 || corners.first() != corners.last() {
        return None;
    }
    corners.pop();
    Some(corners)
}

fn corner(value: &Value) -> Option<(f64, f64)> {
    let pair = value.as_array()?;
    let (x, y) = (pair.first()?.as_f64()?, pair.get(1)?.as_f64()?);
    (x.is_finite() && y.is_finite()).then_some((x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, size: f64) -> String {
        format!(
            r#"{{"type":"Feature","properties":{{"code":"A{x}"}},"geometry":{{"type":"Polygon","coordinates":[[[{x},{y}],[{},{y}],[{},{}],[{x},{y}]]]}}}}"#,
            x + size,
            x + size,
            y + size
        )
    }

    fn of(features: &[String]) -> String {
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
    }

    fn refused(text: &str) -> String {
        shapes(text.as_bytes()).err().expect("it is refused").code
    }

    #[test]
    fn geometry_that_is_none_is_refused_with_its_number() {
        let open = r#"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}"#;
        assert_eq!(refused(&of(&[open.to_owned()])), "geometry-broken");
        let words = r#"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[["a",0]]]}}"#;
        assert_eq!(refused(&of(&[words.to_owned()])), "geometry-broken");
        assert_eq!(refused("{\"features\":[{\"geometry\":null}]}"), "geometry-broken");
        assert_eq!(refused("{\"features\":[{\"geometry\":"), "json-broken");
        assert_eq!(refused("{}"), "no-features");
    }

    #[test]
    fn metres_and_two_systems_in_one_file_are_told() {
        assert_eq!(refused(&of(&[square(299_000.0, 5_040_000.0, 500.0)])), "projected");
        assert_eq!(
            refused(&of(&[square(-73.6, 45.5, 0.1), square(299_000.0, 5_040_000.0, 500.0)])),
            "mixed-projections"
        );
        let said = r#"{"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::32188"}},"features":[]}"#;
        assert_eq!(refused(said), "projected-said");
        assert_eq!(shapes(of(&[square(-73.6, 45.5, 0.1)]).as_bytes()).expect("an area").len(), 1);
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_overflow() {
        let deep = format!("{{\"features\":[{{\"properties\":{}{}}}]}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(refused(&deep), "json-broken");
    }
}
