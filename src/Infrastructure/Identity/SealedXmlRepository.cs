using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AssistantPlatform.Infrastructure.Persistence;
using AssistantPlatform.Infrastructure.Platform;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Identity;

/// <summary>Keeps the Data Protection key ring in the database, every element sealed under the master key.</summary>
internal sealed class SealedXmlRepository(IServiceScopeFactory scopes, MasterKey masterKey) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = Context(scope).Set<DataProtectionKey>().AsNoTracking().ToList();
        return rows.ConvertAll(row => XElement.Parse(Open(row)));
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        using var scope = scopes.CreateScope();
        var context = Context(scope);
        context.Add(new DataProtectionKey { Name = friendlyName, SealedXml = masterKey.Seal(xml) });
        context.SaveChanges();
    }

    private static AppDbContext Context(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDbContext>();

    private string Open(DataProtectionKey row)
    {
        try
        {
            return Encoding.UTF8.GetString(masterKey.Open(row.SealedXml));
        }
        catch (CryptographicException exception)
        {
            throw new ConfigurationException(
                "The master key does not open the secrets in this database. Set Platform:MasterKey to the key the database was "
                + "created with, or put that master.key back into the data directory.",
                exception);
        }
    }
}
