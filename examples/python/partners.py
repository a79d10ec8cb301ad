"""How many organizations of each kind there are, and who has most partners, as tables of pandas.

    pip install -r requirements.txt
    GRAPH_URL=http://localhost:4000 python partners.py
"""

import os

import pandas
from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

URL = os.environ.get("GRAPH_URL", "http://localhost:4000")

client = Client(transport=RequestsHTTPTransport(url=f"{URL}/graphql", headers={"Accept-Language": "en"}))

KINDS = gql("{ groupOrganizations(by: [KIND], first: 20) { nodes { keys { key } count } } }")
BUSIEST = gql(
    """
    query ($after: String) {
      organizations(orderBy: [{field: PARTNER_COUNT, direction: DESC}], first: 100, after: $after) {
        nodes { id kind name partners(first: 1) { totalCount } }
        pageInfo { hasNextPage endCursor }
      }
    }
    """
)


def kinds():
    """Organizations by kind."""
    groups = client.execute(KINDS)["groupOrganizations"]["nodes"]
    return pandas.DataFrame([{"kind": group["keys"][0]["key"], "count": group["count"]} for group in groups])


def busiest(pages=1):
    """Organizations by their number of partners, most first; a page has a hundred."""
    rows, after = [], None
    for _ in range(pages):
        query = BUSIEST
        query.variable_values = {"after": after}
        page = client.execute(query)["organizations"]
        rows += [{**node, "partners": node["partners"]["totalCount"]} for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    return pandas.DataFrame(rows)


if __name__ == "__main__":
    print(kinds().to_string(index=False))
    print(busiest().head(10).to_string(index=False))
