// The system's SQLite. Only the target `SQLite` imports this module.
#pragma once
#include <sqlite3.h>
