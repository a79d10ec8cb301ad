"""The network of organizations in networkx, and who stands between the others.

    pip install -r requirements.txt
    GRAPH_URL=http://localhost:4000 python network.py
"""

import io
import os
import urllib.request

import networkx

URL = os.environ.get("GRAPH_URL", "http://localhost:4000")


def network(query="nouns=organizations,relationships"):
    """A part of the graph; see docs/export.md for what a query may say."""
    with urllib.request.urlopen(f"{URL}/export/graph.gexf?{query}") as response:
        return networkx.read_gexf(io.BytesIO(response.read()), version="1.3")


def between(graph, most=10):
    """Names of those that most shortest ways lead through, whatever the direction of the ties."""
    figures = networkx.betweenness_centrality(networkx.Graph(graph), k=min(200, len(graph)), seed=1)
    best = sorted(figures, key=lambda node: (-figures[node], node))[:most]
    return [(graph.nodes[node]["label"], round(figures[node], 4)) for node in best]


if __name__ == "__main__":
    whole = network()
    print(f"{len(whole)} organizations, {whole.number_of_edges()} ties")
    for name, figure in between(whole):
        print(f"{figure:.4f}  {name}")
