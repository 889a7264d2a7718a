//! A small file server for `dist/`, on this machine only: right types, nothing cached, nothing outside the folder.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::failure::Failure;

/// A port that is ours; nothing is answered before [`Server::serve`].
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Takes the port; 0 stands for any free one.
    pub(crate) fn reserve(port: u16) -> Result<Self, Failure> {
        let told = |problem: std::io::Error| match problem.kind() {
            ErrorKind::AddrInUse => Failure::PortBusy { port },
            _ => Failure::Port { port, problem },
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(told)?;
        listener.set_nonblocking(true).map_err(told)?;
        let port = listener.local_addr().map_err(told)?.port();
        Ok(Self { listener, port })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers requests until the program ends.
    pub(crate) fn serve(self, folder: PathBuf) -> Result<(), Failure> {
        self.serve_as(files(folder))
    }

    fn serve_as(self, files: Router) -> Result<(), Failure> {
        let port = self.port;
        let told = |problem| Failure::Port { port, problem };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(told)?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener).map_err(told)?;
            axum::serve(listener, files).await.map_err(told)
        })
    }

    /// Answers requests from another thread until the program ends, and says under which address.
    pub(crate) fn serve_aside(self, folder: PathBuf) -> String {
        self.serve_aside_as(files(folder))
    }

    /// The same, where somebody else has decided how files are answered.
    pub(crate) fn serve_aside_as(self, files: Router) -> String {
        let address = self.address();
        std::thread::spawn(move || {
            if let Err(failure) = self.serve_as(files) {
                crate::report::failure(&failure);
            }
        });
        address
    }
}

/// The files of one folder. A developer who reloads must see the newest build, hence no caching.
fn files(folder: PathBuf) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder))
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-store")))
}
