"""The illustrated person: skeleton, pose, motion, body surface, camera and drawing data, without Qt."""
