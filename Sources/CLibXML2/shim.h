// The system's libxml2, for HTML and XML. Only the folder `Intake/Markup` imports this module.
// https://gnome.pages.gitlab.gnome.org/libxml2/
#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
