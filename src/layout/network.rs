//! What the layout is asked to draw: stations and lines by index, with the few hints an editor may give.

/// What is to be drawn. Stations and lines are named by their index.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// How many bands of seniority there are.
    pub zones: usize,
    /// The stations.
    pub stations: Vec<StationInput>,
    /// The lines, in the order of the legend.
    pub lines: Vec<LineInput>,
}

/// A station to be placed.
#[derive(Clone, Debug, Default)]
pub struct StationInput {
    /// The band it stands in, from 0.
    pub zone: usize,
    /// Its label, already broken into lines of text.
    pub label: Vec<String>,
    /// A hint: its column within its zone, from 0.
    pub column: Option<u16>,
    /// A hint: its row, from the top.
    pub row: Option<u16>,
}

/// A line to be drawn.
#[derive(Clone, Debug, Default)]
pub struct LineInput {
    /// Its branches, each a sequence of stations in order of zones.
    pub paths: Vec<Vec<usize>>,
    /// A hint: the row it keeps, from the top.
    pub row: Option<u16>,
}
