"""Political titles: recognition, role, jurisdiction, status and holders."""
