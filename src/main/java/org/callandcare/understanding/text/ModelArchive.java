package org.callandcare.understanding.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An archive that OpenNLP wrote. Of what it holds only the maximum-entropy model is read, and that
 * from memory: number by number out of the archive takes three times as long.
 */
public final class ModelArchive {

  private static final String MODEL = ".model";

  private ModelArchive() {}

  /**
   * @throws IOException when there is no model in it
   */
  public static Maxent read(InputStream in) throws IOException {
    ZipInputStream archive = new ZipInputStream(in);
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (entry.getName().endsWith(MODEL)) {
        return new Maxent(new ModelBytes(archive.readAllBytes()));
      }
    }
    throw new IOException("no model in the archive");
  }
}
