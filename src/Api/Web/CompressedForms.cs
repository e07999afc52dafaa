using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace AssistantPlatform.Api.Web;

/// <summary>Finds in place of a file its compressed form, which has the file's name and an extension more.</summary>
internal sealed class CompressedForms(IFileProvider files, string extension) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath + extension);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => files.Watch(filter);
}
