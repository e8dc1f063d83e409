//! Places and times of incidents: rates with their intervals, trends, grids, concentration and neighbourhoods.
#![forbid(unsafe_code)]
