"""The illustrated person: skeleton, pose, motion, body surface, camera and drawing data. numpy only, no Qt."""
