"""Pydantic over a folder: parse and validate each NPC and state, as a script of a game's own server would do it."""

import os
import sys
from typing import Any

from pydantic import BaseModel, ValidationError


class Npc(BaseModel):
    id: int
    world_id: int | None = None
    name: str
    personality: dict[str, Any] | None = None
    home_location_id: int | None = None
    stats: dict[str, dict[str, float]] | None = None


class NpcState(BaseModel):
    npc_id: int
    state: dict[str, Any] = {}
    version: int = 0
    stats: dict[str, dict[str, float]] | None = None


problems = 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        model = Npc if name.endswith(".npc.json") else NpcState if name.endswith(".npc_state.json") else None
        if model is None:
            continue
        with open(os.path.join(folder, name), "rb") as file:
            try:
                model.model_validate_json(file.read())
            except ValidationError as error:
                problems += error.error_count()
print(problems)
