//go:build cgo

#include <gtk/gtk.h>
#include "_cgo_export.h"

// The drag that last told what it carries, and the local files among it. The reference keeps its address its own.
static GdkDragContext *held = NULL;
static GPtrArray *paths = NULL;

static void forget(void)
{
    g_clear_object(&held);
    g_clear_pointer(&paths, g_ptr_array_unref);
}

// The page asks what a drag carries as soon as it hovers.
static void told(GtkWidget *page, GdkDragContext *drag, gint x, gint y, GtkSelectionData *data, guint info, guint time, gpointer into)
{
    if (gtk_selection_data_get_target(data) != gdk_atom_intern_static_string("text/uri-list"))
        return;
    forget();
    if (gtk_drag_get_source_widget(drag) != NULL) // the page itself is dragged: it must not name files
        return;
    gchar **uris = gtk_selection_data_get_uris(data);
    paths = g_ptr_array_new_with_free_func(g_free);
    for (gchar **uri = uris; uri != NULL && *uri != NULL; uri++) {
        gchar *path = g_filename_from_uri(*uri, NULL, NULL);
        if (path != NULL)
            g_ptr_array_add(paths, path);
    }
    g_strfreev(uris);
    held = g_object_ref(drag);
}

// Files end here; a text or a link is the page's.
static gboolean released(GtkWidget *page, GdkDragContext *drag, gint x, gint y, guint time, gpointer into)
{
    if (drag != held || paths->len == 0) {
        forget();
        return FALSE;
    }
    filesDropped((uintptr_t)into, (char **)paths->pdata, (int)paths->len);
    forget();
    gtk_drag_finish(drag, TRUE, FALSE, time);
    return TRUE;
}

static void watch(GtkWidget *widget, gpointer into)
{
    GType page = g_type_from_name("WebKitWebView");
    if (page != 0 && g_type_is_a(G_OBJECT_TYPE(widget), page)) {
        g_signal_connect(widget, "drag-data-received", G_CALLBACK(told), into);
        g_signal_connect(widget, "drag-drop", G_CALLBACK(released), into);
    } else if (GTK_IS_CONTAINER(widget)) {
        gtk_container_forall(GTK_CONTAINER(widget), watch, into);
    }
}

static gboolean watchAll(gpointer into)
{
    GList *windows = gtk_window_list_toplevels();
    for (GList *w = windows; w != NULL; w = w->next)
        watch(GTK_WIDGET(w->data), into);
    g_list_free(windows);
    return G_SOURCE_REMOVE;
}

void watchDrops(uintptr_t into)
{
    g_idle_add(watchAll, (gpointer)into);
}
