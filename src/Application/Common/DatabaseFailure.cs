using System.Data.Common;
using System.Net.Sockets;

namespace AssistantPlatform.Application.Common;

public static class DatabaseFailure
{
    /// <summary>True when the database is away or overloaded: the same may succeed in a moment.</summary>
    public static bool IsPassing(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is DbException { IsTransient: true } or TimeoutException or SocketException)
            {
                return true;
            }
        }

        return false;
    }
}
