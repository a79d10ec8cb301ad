"""Reads the exports in a folder with networkx and igraph, and says what they found."""

import json
import sys
from pathlib import Path

import igraph
import networkx

folder = Path(sys.argv[1])
someone = "kg:organization/tag"


def told(graph):
    return {"order": len(graph), "label": graph.nodes[someone]["label"], "directed": graph.is_directed()}


drawn = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
print(
    json.dumps(
        {
            "graphml": told(networkx.read_graphml(folder / "graph.graphml")),
            "gexf": told(networkx.read_gexf(folder / "graph.gexf", version="1.3")),
            "igraph": {"order": drawn.vcount(), "label": drawn.vs.find(id=someone)["label"]},
        }
    )
)
